using System.Collections.Frozen;

namespace Regulations.Gateway.Systems;

/// <summary>Opens a line to every system that is known or configured.</summary>
internal static class SystemLines
{
    public static FrozenDictionary<string, SystemLine> Open(GatewayOptions options, TimeProvider time) =>
        KnownSystems
            .All.Keys.Union(options.Systems.Keys, StringComparer.Ordinal)
            .ToFrozenDictionary(system => system, system => Open(system, options, time), StringComparer.Ordinal);

    private static SystemLine Open(string system, GatewayOptions options, TimeProvider time)
    {
        var own = options.Systems.GetValueOrDefault(system) ?? new SystemOptions();
        var known = KnownSystems.All.GetValueOrDefault(system);
        var operations = (known?.Operations ?? []).Concat(own.Operations).ToFrozenSet(StringComparer.Ordinal);
        return new SystemLine(system, Address(system, own, known, options), operations, own, time);
    }

    // The signature verifier is optional equipment: the address of all the others does not lead to one.
    private static Uri? Address(string system, SystemOptions own, KnownSystem? known, GatewayOptions options) =>
        own.Url ?? (known is null || system == KnownSystems.SignatureVerifier ? null : options.SystemsUrl);
}
