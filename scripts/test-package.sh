#!/bin/sh
# Makes the package for Debian and Ubuntu of the program that was built, installs it into a folder of its own with dpkg,
# and starts what is in it: the first start has to come up, from the installed files alone.
# The machine's own packages are only asked, never changed.
set -eu
cd "$(dirname "$0")/.."
target=${CARGO_TARGET_DIR:-target}
if ! command -v dpkg-deb >/dev/null 2>&1; then
    echo "Skipped: there is no dpkg here, so a .deb can be neither made nor installed."
    exit 0
fi

place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT

# Packing alone: nothing is compiled again. Symbols are of use to nobody who installs it.
rm -rf "$target/debug/bundle/deb"
npx --yes @tauri-apps/cli@2.12.5 bundle --debug --bundles deb >"$place/log" 2>&1 || {
    cat "$place/log"
    exit 1
}
package=$(find "$target/debug/bundle/deb" -maxdepth 1 -name '*.deb')
[ -f "$package" ] || {
    echo "No package was made."
    exit 1
}

echo "What it needs is there, by the names it gives:"
dpkg-deb --field "$package" Depends | tr ',' '\n' | sed 's/^ *//; s/ *(.*)//' | sort -u | while read -r needed; do
    dpkg-query --show --showformat='  ${Package} ${Version}\n' "$needed" || {
        echo "  $needed is not installed"
        exit 1
    }
done

# A root of its own with an empty list of packages: what the package depends on is the machine's, and was asked above.
root=$place/root
mkdir -p "$root/var/lib/dpkg/info" "$root/var/lib/dpkg/updates" "$root/var/lib/dpkg/triggers"
: >"$root/var/lib/dpkg/status"
dpkg --root="$root" --log=/dev/null --force-not-root --force-depends --force-script-chrootless --install "$package" \
    >"$place/log" 2>&1 || {
    cat "$place/log"
    exit 1
}
for file in usr/bin/ankommen-desktop usr/share/mime/packages/de.ankommen.desktop.xml usr/share/doc/ankommen/copyright; do
    [ -f "$root/$file" ] || {
        echo "The package does not bring $file."
        exit 1
    }
done
grep -q '^MimeType=.*application/vnd.ankommen.bundle' "$root"/usr/share/applications/*.desktop
grep -q '%f' "$root"/usr/share/applications/*.desktop

ANKOMMEN_INSTALLED="$root/usr/bin/ankommen-desktop" dbus-run-session -- \
    env NO_AT_BRIDGE=1 LANGUAGE=de TAURI_WEBVIEW_AUTOMATION=true \
    xvfb-run -a -s '-screen 0 1280x900x24' node --test tests/e2e/installed.test.mjs
dpkg --root="$root" --log=/dev/null --force-not-root --force-script-chrootless --purge ankommen >"$place/log" 2>&1 || {
    cat "$place/log"
    exit 1
}
[ ! -e "$root/usr/bin/ankommen-desktop" ] || {
    echo "Removing the package left the program behind."
    exit 1
}
