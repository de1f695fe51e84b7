using NodaTime;

namespace Regulations.Gateway.Signatures;

/// <summary>A signature to be verified, and what it is expected to be.</summary>
/// <param name="Cms">The CMS SignedData as DER; detached, or holding the same content.</param>
/// <param name="Content">The bytes that were signed: <see cref="CanonicalJson"/> of the request.</param>
/// <param name="Signer">Who must have signed.</param>
/// <param name="ReceivedAt">When the signature reached the host: the time of signing, unless a trusted timestamp proves an earlier one.</param>
/// <param name="IdempotencyKey">Names this verification towards the certification authority; the same when it is repeated.</param>
public sealed record SignedDocument(
    ReadOnlyMemory<byte> Cms,
    ReadOnlyMemory<byte> Content,
    ExpectedSigner Signer,
    Instant ReceivedAt,
    string IdempotencyKey
);

/// <summary>Whose certificate a signature must bear.</summary>
/// <param name="Iin">The person's IIN; null where anyone entitled to sign for the organisation may have signed.</param>
/// <param name="Bin">The organisation's BIN; null where the person signs for himself, with a natural person's certificate.</param>
/// <param name="EmployeeMaySign">Whether, for an organisation, an ordinary employee's certificate will do (a provider's official), or only that of its first head or of one who may sign for it (an applicant).</param>
public sealed record ExpectedSigner(string? Iin, string? Bin = null, bool EmployeeMaySign = false);
