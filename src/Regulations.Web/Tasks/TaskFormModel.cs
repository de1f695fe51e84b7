using Regulations.Runtime.Commands;
using Regulations.Runtime.Tasks;
using Regulations.Web.Forms;

namespace Regulations.Web.Tasks;

/// <summary>An open task with its form, ready to be completed.</summary>
/// <param name="Form">Null where the task has none.</param>
/// <param name="Key">Idempotency key of the completion: the same form sent twice completes once.</param>
public sealed record TaskFormModel(TaskView Task, FormModel? Form, string Key)
{
    /// <summary>The outcome chosen, where the form was sent and refused; else the only one there is.</summary>
    public string? Outcome { get; init; }

    /// <summary>The ground stated.</summary>
    public string? Ground { get; init; }

    /// <summary>Why the completion was refused; null: it was not tried.</summary>
    public Refusal? Refusal { get; init; }

    /// <summary>Certificates to sign with; null: the task asks for no signature, or the signing program does not answer.</summary>
    public IReadOnlyList<CertificateChoice>? SigningCertificates { get; init; }

    /// <summary>The certificate meant for signing, as DER in base64; null: to be chosen.</summary>
    public string? ChosenCertificate { get; init; }
}
