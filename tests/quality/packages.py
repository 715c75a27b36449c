"""The well-kept packages that alerts are counted over: widely used, reviewed for years.

Each is pinned, so that two runs read the same code; Debian's are whatever version it ships.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Registry(Enum):
    """Whose client brings a package."""

    PIP = "pip"
    NPM = "npm"
    DEBIAN = "apt-get"


@dataclass(frozen=True, slots=True)
class Package:
    """One package; `under` are the folders of it that are read, all of them when there are none."""

    registry: Registry
    name: str
    version: str
    languages: frozenset[str]
    under: tuple[str, ...] = ()

    def __str__(self) -> str:
        return f"{self.name} {self.version}".strip()


_DJANGO = tuple(
    f"django/{name}"
    for name in ("core", "forms", "http", "middleware", "utils", "views", "contrib/auth")
)

_REACT = tuple(
    f"ReactAndroid/src/main/java/com/facebook/react/{name}"
    for name in ("bridge", "devsupport", "modules", "util", "views/textinput", "views/image")
)


def _pip(name: str, version: str, *under: str) -> Package:
    return Package(Registry.PIP, name, version, frozenset({"python"}), under)


def _javascript(name: str, version: str, *under: str) -> Package:
    return Package(Registry.NPM, name, version, frozenset({"javascript"}), under)


def _typescript(name: str, version: str, *under: str) -> Package:
    return Package(Registry.NPM, name, version, frozenset({"typescript", "tsx"}), under)


def _java(name: str, version: str, *under: str) -> Package:
    return Package(Registry.NPM, name, version, frozenset({"java"}), under)


def _go(name: str) -> Package:
    return Package(Registry.DEBIAN, f"golang-github-{name}-dev", "", frozenset({"go"}))


PACKAGES = (
    _pip("requests", "2.32.5"),
    _pip("flask", "3.1.2"),
    _pip("django", "5.2.8", *_DJANGO),
    _pip("click", "8.3.1"),
    _pip("attrs", "25.4.0"),
    _pip("pydantic", "2.12.4"),
    _pip("httpx", "0.28.1"),
    _pip("rich", "14.2.0"),
    _pip("sqlalchemy", "2.0.44", "sqlalchemy/engine", "sqlalchemy/pool"),
    _pip("jinja2", "3.1.6"),
    _pip("werkzeug", "3.1.3"),
    _pip("starlette", "0.50.0"),
    _pip("fastapi", "0.121.3"),
    _pip("aiohttp", "3.13.2"),
    _javascript("express", "5.1.0"),
    _javascript("koa", "3.1.1"),
    _javascript("lodash", "4.17.21"),
    _javascript("axios", "1.13.2", "lib"),
    _javascript("commander", "14.0.2"),
    _javascript("fastify", "5.6.2"),
    _javascript("undici", "7.16.0", "lib"),
    _javascript("pino", "10.1.0"),
    _javascript("body-parser", "2.2.0"),
    _typescript("rxjs", "7.8.2", "src"),
    _typescript("zod", "4.1.12", "src"),
    _typescript("@trpc/server", "11.7.1", "src"),
    _typescript("@reduxjs/toolkit", "2.10.1", "src"),
    _typescript("@tanstack/query-core", "5.90.10", "src"),
    _typescript("@tanstack/react-query", "5.90.10", "src"),
    _typescript("viem", "2.39.3", "actions", "utils", "clients", "accounts"),
    _java("cordova-android", "14.0.1"),
    _java("@capacitor/android", "7.4.4"),
    _java("react-native", "0.76.9", *_REACT),
    _go("gin-gonic-gin"),
    _go("labstack-echo"),
    _go("spf13-cobra"),
    _go("spf13-viper"),
    _go("gorilla-mux"),
    _go("go-chi-chi"),
    _go("sirupsen-logrus"),
    _go("prometheus-client-golang"),
)
