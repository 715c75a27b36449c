FROM debian:12
# ruleid: passwordless-sudo
RUN echo "app ALL=(ALL) NOPASSWD: ALL" >> /etc/sudoers
# ruleid: passwordless-sudo
RUN useradd app && \
    echo '%app ALL=(ALL:ALL) NOPASSWD:ALL' > /etc/sudoers.d/app
# ruleid: passwordless-sudo
RUN sed -i 's/.*PermitRootLogin.*/PermitRootLogin yes/' /etc/ssh/sshd_config
# ok: passwordless-sudo
RUN echo "app ALL=(ALL) NOPASSWD: /usr/bin/apt-get update" > /etc/sudoers.d/app
# ok: passwordless-sudo
RUN useradd --system app
USER app
