using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Regulations.Runtime.Journal;

/// <summary>
/// The key anchors are signed with: ECDSA on P-256, PEM in the file that <see cref="RuntimeOptions.AnchorKeyFile"/> names. Keep it apart from the
/// database: who can change both can rewrite the record. Where none is configured a key of this process is used, good for showing only.
/// </summary>
internal sealed class AnchorKey : IDisposable
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public AnchorKey(IOptions<RuntimeOptions> options)
    {
        if (options.Value.AnchorKeyFile is { Length: > 0 } file)
        {
            key.ImportFromPem(File.ReadAllText(file));
        }
        Id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    /// <summary>SHA-256 of the public key.</summary>
    public string Id { get; }

    public string Sign(string digest) => Convert.ToBase64String(key.SignData(Encoding.ASCII.GetBytes(digest), HashAlgorithmName.SHA256));

    public bool Verify(string digest, string signature) =>
        key.VerifyData(Encoding.ASCII.GetBytes(digest), Convert.FromBase64String(signature), HashAlgorithmName.SHA256);

    public void Dispose() => key.Dispose();
}
