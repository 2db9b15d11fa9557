#!/usr/bin/env bash
# A real S3 server for tests: a one-node Ceph cluster that keeps its data in memory, with its S3 gateway on 127.0.0.1.
#
#   s3-server.sh install                                Debian's packages: radosgw, ceph-mon, ceph-osd (269 MB)
#   s3-server.sh start DIRECTORY PORT ACCESS SECRET     prints the endpoint's URL when it answers; about a second
#   s3-server.sh stop DIRECTORY
#
# DIRECTORY holds everything of one server: configuration, keys, logs and the ids of its processes. The monitor listens on
# PORT+1 and PORT+2.
set -Eeu

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

install() {
    if command -v radosgw >/dev/null && command -v ceph-mon >/dev/null && command -v ceph-osd >/dev/null; then return; fi
    export DEBIAN_FRONTEND=noninteractive
    as_root apt-get update -qq
    as_root apt-get install -y -qq --no-install-recommends radosgw ceph-mon ceph-osd >/dev/null
}

configure() {
    local directory=$1 port=$2 c
    c=$directory/ceph.conf
    cat >"$c" <<CONF
[global]
fsid = $(cat /proc/sys/kernel/random/uuid)
mon host = [v2:127.0.0.1:$((port + 2)),v1:127.0.0.1:$((port + 1))]
public addr = 127.0.0.1
cluster addr = 127.0.0.1
ms bind ipv6 = false
keyring = $directory/keyring
run dir = $directory/run
admin socket = $directory/run/\$cluster-\$name.\$pid.asok
pid file = $directory/run/\$name.pid
crash dir = $directory/run
log file = $directory/log/\$name.log
mon cluster log file = $directory/log/cluster.log
mon data = $directory/mon
mon data avail warn = 1
mon data avail crit = 1
mon allow pool size one = true
paxos propose interval = 0.05
paxos min wait = 0.01
osd data = $directory/osd
osd objectstore = memstore
memstore device bytes = 2147483648
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd pool default pg autoscale mode = off
osd crush chooseleaf type = 0
rgw data = $directory/rgw
rgw frontends = beast endpoint=127.0.0.1:$port tcp_nodelay=1
CONF
    ceph-authtool --create-keyring "$directory/keyring" --gen-key -n mon. --cap mon 'allow *'
    ceph-authtool "$directory/keyring" --gen-key -n client.admin --cap mon 'allow *' --cap osd 'allow *'
    ceph-authtool "$directory/keyring" --gen-key -n client.rgw --cap mon 'allow rwx' --cap osd 'allow rwx'
    ceph-authtool "$directory/keyring" --gen-key -n osd.0 --cap mon 'allow profile osd' --cap osd 'allow *'
    monmaptool --create --clobber --fsid "$(awk '/^fsid/ { print $3 }' "$c")" \
        --addv a "[v2:127.0.0.1:$((port + 2)),v1:127.0.0.1:$((port + 1))]" "$directory/monmap"
    ceph-mon --mkfs -i a --monmap "$directory/monmap" --keyring "$directory/keyring" -c "$c"
}

daemon() {
    local directory=$1
    shift
    setsid "$@" -f -c "$directory/ceph.conf" </dev/null >>"$directory/log/daemons.log" 2>&1 &
    echo $! >>"$directory/processes"
}

start() {
    local directory port=$2 access=$3 secret=$4 osd
    directory=$(realpath -m "$1")
    mkdir -p "$directory"/{mon,osd,run,log,rgw}
    trap 'echo "The S3 server did not start:" >&2; tail -n 5 "$directory"/log/setup.log "$directory"/log/daemons.log >&2; stop "$directory"' ERR
    configure "$directory" "$port" >>"$directory/log/setup.log" 2>&1
    daemon "$directory" ceph-mon -i a
    osd=$(cat /proc/sys/kernel/random/uuid)
    timeout 30 ceph -c "$directory/ceph.conf" osd new "$osd" 0 >>"$directory/log/setup.log" 2>&1
    ceph-osd -i 0 --mkfs --osd-uuid "$osd" -c "$directory/ceph.conf" >>"$directory/log/setup.log" 2>&1
    daemon "$directory" ceph-osd -i 0
    timeout 60 radosgw-admin -c "$directory/ceph.conf" user create --uid=test --display-name=test \
        --access-key="$access" --secret="$secret" >>"$directory/log/setup.log" 2>&1
    daemon "$directory" radosgw -n client.rgw
    for _ in $(seq 600); do
        if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
            echo "http://127.0.0.1:$port"
            return
        fi
        sleep 0.1
    done
    false
}

# Ends the processes noted in the directory and no others, the gateway first.
stop() {
    local directory pid
    directory=$(realpath -m "$1")
    [ -f "$directory/processes" ] || return 0
    for pid in $(tac "$directory/processes"); do
        kill "$pid" 2>/dev/null || true
    done
    for _ in $(seq 20); do
        # shellcheck disable=SC2046 # a list of ids
        kill -0 $(cat "$directory/processes") 2>/dev/null || break
        sleep 0.1
    done
    for pid in $(cat "$directory/processes"); do
        kill -9 "$pid" 2>/dev/null || true
    done
    rm -f "$directory/processes"
}

case "${1:-}" in
    install) install ;;
    start) start "$2" "$3" "$4" "$5" ;;
    stop) stop "$2" ;;
    *) sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
esac
