#!/usr/bin/env bash
# Starts a container engine that the tests can use without Docker and without a registry.
#
#   .ci/containers.sh up      installs Podman if it is missing, makes the image that holds QEMU,
#                             and starts the engine's service
#   . "$(.ci/containers.sh env)"   points Testcontainers to it
#   .ci/containers.sh down    stops the service
#
# Needs root (or sudo for the installation) and apt-get. CORTADO_ENGINE_DIR moves its files.
set -euo pipefail

engine_dir=${CORTADO_ENGINE_DIR:-${TMPDIR:-/tmp}/cortado-engine}
image=localhost/cortado-qemu:local
socket=$engine_dir/podman.sock

install_packages() {
    local missing=() package sudo=()
    for package in podman runc conmon containernetworking-plugins iptables qemu-system-arm \
        busybox-static; do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed ||
            missing+=("$package")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    [ "$(id -u)" = 0 ] || sudo=(sudo)
    echo "containers: installing ${missing[*]}" >&2
    ${sudo[@]+"${sudo[@]}"} apt-get update -qq
    ${sudo[@]+"${sudo[@]}"} env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

# Own configuration files, so that the machine's stay as they are. runc, because crun fails where
# cgroups are hybrid; low limits, because they cannot be raised inside another container.
configure() {
    mkdir -p "$engine_dir"
    cat >"$engine_dir/containers.conf" <<EOF
[containers]
default_ulimits = ["nofile=1000:1000", "nproc=1000:1000"]
[network]
network_backend = "cni"
[engine]
runtime = "runc"
cgroup_manager = "cgroupfs"
events_logger = "file"
exit_command_delay = 2
EOF
    cat >"$engine_dir/storage.conf" <<EOF
[storage]
driver = "overlay"
graphroot = "$engine_dir/storage"
runroot = "$engine_dir/run"
EOF
    # The resource reaper is an image of a registry; the tests stop their containers themselves.
    cat >"$engine_dir/env" <<EOF
export CONTAINERS_CONF=$engine_dir/containers.conf
export CONTAINERS_STORAGE_CONF=$engine_dir/storage.conf
export DOCKER_HOST=unix://$socket
export TESTCONTAINERS_RYUK_DISABLED=true
EOF
    . "$engine_dir/env"
}

# The image is this machine's QEMU, the libraries it needs, and busybox.
make_image() {
    podman image exists "$image" && return
    echo "containers: making $image" >&2
    local root=$engine_dir/rootfs qemu applet
    qemu=$(command -v qemu-system-arm)
    rm -rf "$root"
    mkdir -p "$root"/{bin,usr/bin,usr/share,lib64,tmp,etc,proc,dev,sys,run}
    chmod 1777 "$root/tmp"
    echo 'root:x:0:0:root:/:/bin/sh' >"$root/etc/passwd"
    cp "$qemu" "$root/usr/bin/"
    ldd "$qemu" | grep -o '/[^ ]*' | sort -u | xargs -I{} cp -L --parents {} "$root"
    cp "$(command -v busybox)" "$root/bin/"
    for applet in sh sleep cat; do ln -s busybox "$root/bin/$applet"; done
    tar -C "$root" -c . | podman import -q --change 'CMD ["/bin/sh"]' - "$image" >/dev/null
    rm -rf "$root"
}

up() {
    install_packages
    configure
    make_image
    if [ -s "$engine_dir/pid" ] && kill -0 "$(cat "$engine_dir/pid")" 2>/dev/null; then
        return
    fi
    rm -f "$socket"
    setsid podman system service --time=0 "unix://$socket" \
        >"$engine_dir/service.log" 2>&1 </dev/null &
    echo $! >"$engine_dir/pid"
    local attempt
    for attempt in $(seq 100); do
        podman --url "unix://$socket" version >/dev/null 2>&1 && return
        sleep 0.1
    done
    cat "$engine_dir/service.log" >&2
    return 1
}

down() {
    [ -f "$engine_dir/env" ] || return 0
    . "$engine_dir/env"
    # Containers of test runs that were killed.
    podman rm -f -t 0 --filter label=org.testcontainers=true >/dev/null 2>&1 || true
    if [ -s "$engine_dir/pid" ]; then
        kill "$(cat "$engine_dir/pid")" 2>/dev/null || true
    fi
    rm -f "$engine_dir/pid" "$socket"
}

case "${1:-}" in
    up | down) "$1" ;;
    env) echo "$engine_dir/env" ;;
    *)
        sed -n '2,9s/^# \{0,1\}//p' "$0" >&2
        exit 2
        ;;
esac
