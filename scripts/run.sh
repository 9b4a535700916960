#!/bin/sh
# Builds the program and opens it on a fictional city. Without a display it opens the window on a virtual one,
# leaves a picture of it, and walks the main path on the command line.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
city=out/demo

echo "Building (the first time takes some minutes) ..."
cargo build --locked --workspace --bins --features ankommen-desktop/custom-protocol
PATH="$(cd "$target" && pwd)/debug:$PATH"

if [ ! -f "$city/area-1.db" ]; then
    echo "Inventing a city of five areas in $city ..."
    rm -rf "$city"
    # Smaller than the standard data, so that an unoptimised build is ready in seconds.
    ankommen demo --out "$city" --areas 5 --persons 40 --notes 10
fi

cat <<END

  A fictional city lies in $city. Every person in it is invented.
    the caseworker of area 1   $city/area-1.db    password: $(cat "$city/passwords/area-1.txt")
    the coordination office    $city/office.db    password: $(cat "$city/passwords/office.txt")

END

if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec ankommen-desktop --db "$city/area-1.db"
fi

echo "There is no display here. The window opens on a virtual one ..."
dbus-run-session -- env NO_AT_BRIDGE=1 LANGUAGE=de \
    xvfb-run -a -s '-screen 0 1280x900x24' \
    node scripts/picture.mjs "$(command -v ankommen-desktop)" "$city/area-1.db" out/ankommen.png \
        "$city/passwords/area-1.txt"
echo "A picture of it lies in out/ankommen.png."
echo
sh scripts/main-path.sh
