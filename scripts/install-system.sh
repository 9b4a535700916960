#!/bin/sh
# Installs what the machine lacks, and nothing else.
#   install-system.sh build   what compiling needs
#   install-system.sh run     that, and what showing the program needs
#   install-system.sh test    that, and what the tests drive the program with
# Debian 12, Ubuntu 22.04 and later: by apt, with sudo only where needed, after printing the line.
# Elsewhere it says what to install and stops.
set -eu
purpose=${1:-run}
cd "$(dirname "$0")/.."

has() { command -v "$1" >/dev/null 2>&1; }

# --- Rust and Node are the user's choice, so they are asked for and not installed ---------------------------------

# at_least FOUND WANTED: compares dotted versions.
at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

languages_missing=0
rust=$(rustc --version 2>/dev/null | cut -d ' ' -f 2 | cut -d - -f 1 || true)
if [ -z "$rust" ] || ! at_least "$rust" 1.95 || ! has cargo; then
    echo "Rust 1.95 or newer is needed (found: ${rust:-none})."
    echo "  Get it from https://rustup.rs, or with an older one there: rustup update stable"
    languages_missing=1
fi
node=$(node --version 2>/dev/null | tr -d v || true)
if [ -z "$node" ] || ! at_least "$node" 20.19 || ! has npm; then
    echo "Node.js 20.19 or newer with npm is needed (found: ${node:-none})."
    echo "  Get it from https://nodejs.org"
    languages_missing=1
fi
[ "$languages_missing" = 0 ] || exit 1

# --- what is missing ------------------------------------------------------------------------------------------------

missing=
# need PACKAGE COMMAND...: PACKAGE is missing when COMMAND fails.
need() {
    package=$1
    shift
    "$@" >/dev/null 2>&1 || missing="$missing $package"
}
# A library counts as there when a compiler would find it.
library() { has pkg-config && pkg-config --exists "$1"; }
font() { has fc-list && [ -n "$(fc-list "$1")" ]; }

need build-essential sh -c 'command -v cc && command -v make'
need pkg-config has pkg-config
need libwebkit2gtk-4.1-dev library webkit2gtk-4.1
need libssl-dev library openssl

if [ "$purpose" != build ]; then
    need fonts-noto-core font 'Noto Sans Arabic' # names are shown in the script they were written in
fi
if [ "$purpose" = test ] || { [ "$purpose" = run ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; }; then
    need xvfb has Xvfb
    need xauth has xauth # xvfb-run calls it, the package only recommends it
    need dbus has dbus-run-session
    need webkit2gtk-driver has WebKitWebDriver
fi
if [ "$purpose" = test ]; then
    # Ubuntu's own package of that name is empty; this one brings the browser.
    chromium=chromium
    if grep -qs '^ID=ubuntu' /etc/os-release; then chromium=chromium-browser; fi
    need "$chromium" sh -c 'command -v chromium || command -v chromium-browser || command -v google-chrome'
    # The tests open a bundle by hand with these, as a stranger would.
    need age has age
    need zstd has zstd
    need openssh-client has ssh-keygen
    need tar has tar
    need coreutils has sha256sum
    # The sheets are read back as a stranger's program would.
    need poppler-utils has pdftotext
    # And trace a whole run, to see that it opens no socket.
    need strace has strace
fi
[ -n "$missing" ] || exit 0

# --- install it -----------------------------------------------------------------------------------------------------

if ! has apt-get; then
    echo "Missing (names as in Debian):$missing"
    case "$(uname -s)" in
    Darwin)
        echo "macOS: xcode-select --install; brew install openssl@3 pkg-config age zstd poppler"
        echo "The web view is part of the system. Driving the real window in tests works on Linux only."
        ;;
    Linux)
        if has dnf; then
            echo "Fedora: sudo dnf install gcc gcc-c++ make pkgconf webkit2gtk4.1-devel openssl-devel google-noto-sans-fonts google-noto-sans-arabic-fonts"
            echo "  for tests: sudo dnf install xorg-x11-server-Xvfb xauth dbus-daemon chromium age zstd openssh-clients poppler-utils strace"
            echo "  (Fedora's web view may be built without WebDriver; the tests of the real window need it.)"
        elif has pacman; then
            echo "Arch: sudo pacman -S --needed base-devel webkit2gtk-4.1 openssl noto-fonts"
            echo "  for tests: sudo pacman -S --needed xorg-server-xvfb xorg-xauth dbus chromium age zstd openssh poppler strace"
        else
            echo "Please install these with the tool of your distribution."
        fi
        ;;
    *)
        echo "Windows: Visual Studio Build Tools (C++), the WebView2 runtime, OpenSSL 3 with OPENSSL_DIR set, and make;"
        echo "or use Debian or Ubuntu inside WSL, where this script does the rest."
        ;;
    esac
    exit 1
fi

as_root=
if [ "$(id -u)" != 0 ]; then
    if ! has sudo; then
        echo "Missing:$missing"
        echo "Please run as root: apt-get install$missing"
        exit 1
    fi
    as_root=sudo
fi
# $missing and $as_root are lists of words on purpose.
# shellcheck disable=SC2086
install_missing() {
    echo "+ ${as_root:+$as_root }apt-get install -y --no-install-recommends$missing"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends $missing
}
# Fresh machines have no lists of packages, and old lists name files that are gone.
refresh() {
    echo "+ ${as_root:+$as_root }apt-get update"
    $as_root apt-get update
}
# shellcheck disable=SC2086
apt-cache show $missing >/dev/null 2>&1 || refresh
install_missing || { refresh && install_missing; }
