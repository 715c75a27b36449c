# ruleid: unpinned-image
FROM node:latest AS web
# ruleid: unpinned-image
FROM ubuntu
# ruleid: unpinned-image
FROM ghcr.io/acme/base
# ok: unpinned-image
FROM python:3.12-slim@sha256:af4e85f1cac90dd3771e47292ea7c8a9830abfabbe4faa5c53f158854c2e819d AS base
# ok: unpinned-image
FROM debian:12.7-slim AS build
# ok: unpinned-image
FROM build
# ok: unpinned-image
FROM scratch
USER app
