#!/bin/sh
# Ankommen has no network code. This holds it for what is linked into the shipped programs, on every desktop system:
# no client or server of HTTP, TLS, WebSocket, mail or QUIC may be among the dependencies.
# (openssl-sys is not in the list: SQLCipher uses its ciphers. The crate `openssl`, which speaks TLS, is.)
# With cargo-deny installed, deny.toml is held as well (licences, sources, the same bans).
set -eu
cd "$(dirname "$0")/.."

banned='actix-web attohttpc async-tungstenite axum curl curl-sys h2 h3 hickory-resolver hyper hyper-rustls hyper-tls
hyper-util isahc lettre libssh2-sys minreq native-tls openssl quinn reqwest rustls schannel security-framework surf
tiny_http tokio-native-tls tokio-rustls tokio-tungstenite tungstenite ureq warp webpki-roots'

found=0
for target in x86_64-unknown-linux-gnu x86_64-pc-windows-msvc aarch64-apple-darwin; do
    tree=$(cargo tree --locked --package cli --package print --package ankommen-desktop --edges normal --target "$target" \
        --prefix none --format '{p}')
    names=$(printf '%s\n' "$tree" | cut -d ' ' -f 1 | sort -u)
    for crate in $banned; do
        if printf '%s\n' "$names" | grep -qx -- "$crate"; then
            echo "$crate is linked on $target. It comes in by:"
            cargo tree --locked --workspace --edges normal --target "$target" --invert "$crate" --depth 3
            found=1
        fi
    done
    echo "$target: looked through $(printf '%s\n' "$names" | grep -c .) crates"
done
[ "$found" = 0 ] && echo "No network or TLS client is linked." || {
    echo "A program without network code must not link these. Choose another library or switch the feature off."
    exit 1
}

if cargo deny --version >/dev/null 2>&1; then
    cargo deny --offline check licenses bans sources
fi
