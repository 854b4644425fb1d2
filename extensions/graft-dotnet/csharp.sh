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
