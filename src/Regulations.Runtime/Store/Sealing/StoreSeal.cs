using Microsoft.AspNetCore.DataProtection;

namespace Regulations.Runtime.Store.Sealing;

/// <summary>
/// Encrypts what columns keep of people, with the key ring that also protects the numbers of persons. What was written before there was a seal
/// is read as it stands.
/// </summary>
internal sealed class StoreSeal(IDataProtectionProvider provider)
{
    private const string Mark = "sealed:";
    private readonly IDataProtector protector = provider.CreateProtector("Regulations.Store.PersonalData");

    /// <summary>Encrypts text.</summary>
    public string Close(string text) => Mark + protector.Protect(text);

    /// <summary>What was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is not in the ring, or the text was changed.</exception>
    public string Open(string stored) =>
        stored.StartsWith(Mark, StringComparison.Ordinal) ? protector.Unprotect(stored[Mark.Length..]) : stored;

    /// <summary>Encrypts bytes.</summary>
    public byte[] Close(byte[] content) => [.. "sealed:"u8, .. protector.Protect(content)];

    /// <summary>What was encrypted.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The key is not in the ring, or the bytes were changed.</exception>
    public byte[] Open(byte[] stored) => stored.AsSpan().StartsWith("sealed:"u8) ? protector.Unprotect(stored[Mark.Length..]) : stored;
}
