namespace Regulations.Sandbox;

/// <summary>Section <c>Sandbox</c> of the configuration.</summary>
public sealed record SandboxOptions
{
    /// <summary>The address to listen on; only this machine unless configured.</summary>
    public string Address { get; init; } = "127.0.0.1";

    /// <summary>The port; 0 takes a free one.</summary>
    public int Port { get; init; } = 5090;

    /// <summary>Where keys, the root certificate (<c>root.pem</c>) and the facts are kept.</summary>
    public string DataFolder { get; init; } = "data/sandbox";

    /// <summary>The file of sandbox people; the one beside the program unless configured.</summary>
    public string? People { get; init; }

    /// <summary>Whether what happened is kept in <c>facts.jsonl</c> over a restart.</summary>
    public bool Remember { get; init; } = true;
}
