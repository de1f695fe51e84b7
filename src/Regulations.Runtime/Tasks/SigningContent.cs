using System.Text.Json.Nodes;
using Regulations.Gateway.Signatures;

namespace Regulations.Runtime.Tasks;

/// <summary>What is signed when a task is completed: canonical JSON of request, task, outcome and form, so that page and server sign and verify the same bytes.</summary>
public static class SigningContent
{
    /// <summary>The bytes: UTF-8, canonical as <see cref="CanonicalJson"/> writes it.</summary>
    /// <exception cref="FormatException">The form holds something that cannot be written canonically.</exception>
    public static byte[] Of(string requestId, string taskId, string outcome, JsonObject? form) =>
        CanonicalJson.Write(
            new JsonObject
            {
                ["form"] = form?.DeepClone(),
                ["outcome"] = outcome,
                ["request"] = requestId,
                ["task"] = taskId,
            }
        );
}
