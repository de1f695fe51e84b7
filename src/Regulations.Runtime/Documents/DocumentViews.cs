using System.Text.Json.Nodes;
using NodaTime;

namespace Regulations.Runtime.Documents;

/// <summary>How an issued document stands.</summary>
public enum DocumentState
{
    /// <summary>It holds.</summary>
    InForce,

    /// <summary>It rests.</summary>
    Suspended,

    /// <summary>It ended: taken away, given up or replaced.</summary>
    Terminated,
}

/// <summary>A document that was made.</summary>
/// <param name="Template"><c>receipt</c>, <c>acceptance-refusal</c>, <c>motivated-refusal</c>, <c>licence</c>, …</param>
/// <param name="Registered">It is in the public register.</param>
/// <param name="Content">What it says; null where the viewer may see only that it exists.</param>
/// <param name="SignedByName">Who signed, by language; null: unsigned.</param>
/// <param name="SignatureCms">Detached CMS in base64; null: unsigned.</param>
/// <param name="DefinitionHash">The definition it was made by, version and all.</param>
public sealed record DocumentView(
    string DocumentId,
    string RequestId,
    string? RequestNumber,
    string Edition,
    IReadOnlyDictionary<string, string> Service,
    string Template,
    IReadOnlyDictionary<string, string> Title,
    string Number,
    bool Registered,
    DocumentState State,
    Instant IssuedAt,
    string? HolderName,
    JsonObject? Content,
    string? SignedBy,
    IReadOnlyDictionary<string, string>? SignedByName,
    string? SignatureCms,
    string? Source,
    string DefinitionHash
);

/// <summary>A line of the public register; what anyone may see.</summary>
public sealed record RegisterRow(
    string Number,
    IReadOnlyDictionary<string, string> Title,
    IReadOnlyDictionary<string, string> Service,
    string Edition,
    string? HolderName,
    DocumentState State,
    Instant IssuedAt
);
