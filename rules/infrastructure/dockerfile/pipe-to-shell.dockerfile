FROM debian:12
# ruleid: pipe-to-shell
RUN curl -fsSL https://get.tool.dev/install.sh | bash
# ruleid: pipe-to-shell
RUN apt-get update && \
    wget -qO- https://tool.dev/setup | sudo -E sh - && \
    rm -rf /var/lib/apt/lists/*
# ruleid: pipe-to-shell
RUN ["bash", "-c", "curl https://tool.dev/setup | sh"]
# ruleid: pipe-to-shell
RUN bash -c "$(curl -fsSL https://tool.dev/install.sh)"
# ok: pipe-to-shell
RUN curl -fsSLo /tmp/tool.tgz https://tool.dev/tool-1.2.3.tgz && \
    echo "0f4a5c  /tmp/tool.tgz" | sha256sum -c - && \
    tar -xzf /tmp/tool.tgz -C /usr/local
# ok: pipe-to-shell
RUN curl -fsSL https://tool.dev/list.json | jq -r .version
# ok: pipe-to-shell
RUN cat setup.sh | sh
USER app
