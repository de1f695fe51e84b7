namespace Regulations.Gateway.Systems;

/// <summary>Configuration of one system: section <c>Systems:{id}</c>.</summary>
public sealed record SystemOptions
{
    /// <summary>Its base address; a call is posted to <c>{Url}/{system}/{operation}</c>. Where absent, <see cref="GatewayOptions.SystemsUrl"/>.</summary>
    public Uri? Url { get; init; }

    /// <summary>How long one attempt may take from connecting to the last byte; 10 seconds unless configured.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The largest answer that is read, in bytes; 1 MiB unless configured.</summary>
    public int LargestAnswer { get; init; } = 1024 * 1024;

    /// <summary>Operations beside those of <see cref="KnownSystems"/>.</summary>
    public IReadOnlyList<string> Operations { get; init; } = [];

    /// <summary>When to stop calling it for a while.</summary>
    public BreakerOptions Breaker { get; init; } = new();
}

/// <summary>The circuit breaker of one system.</summary>
public sealed record BreakerOptions
{
    /// <summary>How many calls within <see cref="Window"/> are needed before the breaker judges; at least 2.</summary>
    public int Calls { get; init; } = 10;

    /// <summary>The share of them (0 to 1) that must have failed for it to open.</summary>
    public double FailedShare { get; init; } = 0.5;

    /// <summary>The time over which calls are counted; at least half a second.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long it stays open before one trial call is let through; at least half a second.</summary>
    public TimeSpan Break { get; init; } = TimeSpan.FromSeconds(15);
}

/// <summary>What is configured for all systems together: section <c>Gateway</c>.</summary>
public sealed record GatewayOptions
{
    /// <summary>Where every known system without an address of its own is reached; the demonstration's sandbox. Absent in production.</summary>
    public Uri? SystemsUrl { get; init; }

    /// <summary>The systems by id; bound from section <c>Systems</c>.</summary>
    public IReadOnlyDictionary<string, SystemOptions> Systems { get; init; } =
        new Dictionary<string, SystemOptions>(StringComparer.Ordinal);
}
