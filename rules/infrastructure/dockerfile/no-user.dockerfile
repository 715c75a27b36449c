# ok: no-user
FROM golang:1.23 AS build
RUN go build -o /app
# ruleid: no-user
FROM debian:12-slim
COPY --from=build /app /app
CMD ["/app"]
