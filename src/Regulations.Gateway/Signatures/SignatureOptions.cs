namespace Regulations.Gateway.Signatures;

/// <summary>What signatures are trusted by: section <c>Signatures</c>.</summary>
public sealed record SignatureOptions
{
    /// <summary>Files with the trusted root certificates (PEM or DER). None: every signature fails at its chain.</summary>
    public IReadOnlyList<string> TrustedRoots { get; init; } = [];

    /// <summary>The largest CMS that is read, in bytes; 256 KiB unless configured.</summary>
    public int LargestSignature { get; init; } = 256 * 1024;
}
