using System.Text.Json.Nodes;
using Regulations.Editions.Forms;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Tasks;
using Regulations.Web.Localisation;

namespace Regulations.Web.Forms;

/// <summary>A form ready to be shown.</summary>
/// <param name="Values">What it begins with, or what was posted and refused.</param>
/// <param name="Faults">What was wrong with what was posted.</param>
public sealed record FormModel(Form Form, FormContext Context, JsonObject Values, IReadOnlyList<FieldFault> Faults)
{
    /// <summary>People a person field may name, by role.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Candidate>> People { get; init; } =
        new Dictionary<string, IReadOnlyList<Candidate>>(StringComparer.Ordinal);

    /// <summary>Names of stored files by their SHA-256.</summary>
    public IReadOnlyDictionary<string, string> FileNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The signer's certificates, for a certificate field.</summary>
    public IReadOnlyList<CertificateChoice> Certificates { get; init; } = [];

    /// <summary>Reads the schema a task carries.</summary>
    public static FormModel Of(string name, JsonObject schema, FormContext context, JsonNode? prefill) =>
        new(FormReader.Read(name, schema), context, (prefill as JsonObject)?.DeepClone().AsObject() ?? [], []);

    /// <summary>The form has files to send.</summary>
    public bool HasFiles => FormFields.AttachmentsOf(Form.Fields, Context).Any();

    /// <summary>What is wrong with the value at a path, in the person's language; null: nothing.</summary>
    public string? FaultAt(string path, Words words) =>
        Faults.FirstOrDefault(f => f.Path == path) is { } fault ? words.Of(fault.Message) : null;
}

/// <summary>A certificate the signer may choose.</summary>
/// <param name="Id">The signing program's name for it.</param>
/// <param name="Certificate">DER in base64.</param>
public sealed record CertificateChoice(string Id, string Certificate, string Title);
