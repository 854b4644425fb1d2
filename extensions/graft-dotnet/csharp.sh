# What compiles C#, for the scripts beside it: an SDK's reference assemblies, and mcs or the SDK's own compiler.
# DOTNET_SDK_ROOT names the folder of an SDK; without it DOTNET_ROOT, the dotnet of the path and the usual places are looked at.

# The folders that an SDK may be in, one a line.
csharp_roots() {
    local program
    [ -z "${DOTNET_SDK_ROOT-}" ] || echo "$DOTNET_SDK_ROOT"
    [ -z "${DOTNET_ROOT-}" ] || echo "$DOTNET_ROOT"
    if program=$(command -v dotnet); then dirname "$(readlink -f "$program")"; fi
    printf '%s\n' /usr/lib/dotnet /usr/share/dotnet /usr/lib64/dotnet /usr/local/share/dotnet /opt/dotnet "$HOME/.dotnet"
}

# Sets $sdk, $references, the oldest there are, as what is compiled with them runs on all later versions, and $compiler, which is
# mcs or csc. Where there is none it fails, and $missing says why.
csharp_find() {
    local root found csc
    references='' sdk='' compiler='' missing=''
    while read -r root; do
        found=$([ ! -d "$root/packs/Microsoft.NETCore.App.Ref" ] || find "$root/packs/Microsoft.NETCore.App.Ref" -mindepth 3 -maxdepth 3 -type d -path '*/ref/net*' | sort -V | head -1)
        if [ -n "$found" ]; then
            references=$found sdk=$root
            break
        fi
    done < <(csharp_roots)
    if [ -z "$references" ]; then
        missing='there is no .NET SDK with packs/Microsoft.NETCore.App.Ref; install one, or name it with DOTNET_SDK_ROOT'
        return 1
    fi
    csc=$([ ! -d "$sdk/sdk" ] || find "$sdk/sdk" -path '*/Roslyn/bincore/csc.dll' | sort -V | tail -1)
    if command -v mcs >/dev/null && { [ -z "$csc" ] || [[ $references == */netcoreapp3.1 ]]; }; then
        compiler=mcs
    elif [ -n "$csc" ]; then
        compiler=$csc
    else
        missing='there is no C# compiler; install mcs (on Debian: apt install mono-mcs) or a whole .NET SDK'
        return 1
    fi
}

# csharp ARGUMENTS... : compiles with the reference assemblies; arguments that only csc knows are left out for mcs.
csharp() {
    local each options=(-noconfig -nostdlib -langversion:latest -nowarn:1701,1702)
    for each in "$references"/*.dll; do options+=("-r:$each"); done
    if [ "$compiler" = mcs ]; then
        for each in "$@"; do
            case $each in -deterministic+ | -pathmap:*) ;; -debug:portable) options+=(-debug) ;; *) options+=("$each") ;; esac
        done
        mcs "${options[@]}"
    else
        "$sdk/dotnet" exec "$compiler" -nologo "${options[@]}" "$@"
    fi
}

# csharp_configure PROGRAM.dll : writes what .NET is to start a program with.
csharp_configure() {
    cat >"${1%.dll}.runtimeconfig.json" <<'JSON'
{"runtimeOptions": {
  "framework": {"name": "Microsoft.NETCore.App", "version": "3.1.0"},
  "rollForward": "LatestMajor",
  "configProperties": {"System.Globalization.Invariant": true}
}}
JSON
}

# csharp_symbols ASSEMBLY... : mcs has written symbols that .NET does not read; turns them into such as it reads. That takes a library which
# the oldest SDKs have: without it, it says so, and exceptions have no lines. The tool is compiled once, into this
# module's target; several scripts may do so at a time, so what is there is used by others and left as it is: the folder's name is a
# digest of what it is made of.
csharp_symbols() {
    local cecil work tool module
    [ "$compiler" = mcs ] || return 0
    module=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
    cecil=$([ ! -d "$sdk/sdk" ] || find "$sdk/sdk" -type d -path '*/ILLink.Tasks/tools/netcoreapp2.0' | sort -V | head -1)
    if [ -z "$cecil" ]; then
        rm -f "${@/%/.mdb}"
        echo "exceptions of $* will have no lines, as $sdk has no Mono.Cecil for the symbols of mcs" >&2
        return 0
    fi
    tool=$module/target/symbols-$({ cat "$module/Symbols.cs" "$module/csharp.sh"; echo "$cecil"; } | cksum | tr ' ' -)
    if [ ! -d "$tool" ]; then
        mkdir -p "$module/target"
        work=$(mktemp -d "$module/target/symbols.XXXXXX")
        cp "$cecil"/Mono.Cecil.dll "$cecil"/Mono.Cecil.Mdb.dll "$work"
        csharp -target:exe "-out:$work/symbols.dll" "-r:$work/Mono.Cecil.dll" "-r:$work/Mono.Cecil.Mdb.dll" "$module/Symbols.cs"
        csharp_configure "$work/symbols.dll"
        # Should another script be first between these two, this one ends up inside its tool, where it is in nobody's way.
        if [ -e "$tool" ]; then rm -rf "$work"; else mv "$work" "$tool"; fi
    fi
    "$sdk/dotnet" exec "$tool/symbols.dll" "$@"
}
