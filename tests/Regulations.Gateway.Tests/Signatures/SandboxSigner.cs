using System.Text.Json.Nodes;

namespace Regulations.Tests.Signatures;

/// <summary>Signs as a person would, with the signing program that the sandbox plays.</summary>
internal static class SandboxSigner
{
    /// <summary>A signature made with the first certificate that the person is offered, or with a later one.</summary>
    public static async Task<byte[]> SignAsync(
        this RunningSandbox sandbox,
        string subject,
        byte[] content,
        int choice = 0,
        bool timestamp = false
    )
    {
        var (_, list) = await sandbox.CallAsync("eds", "certificates.list", new JsonObject { ["subject"] = subject });
        var question = new JsonObject
        {
            ["certificateId"] = list["certificates"]![choice]!["id"]!.GetValue<string>(),
            ["data"] = Convert.ToBase64String(content),
            ["timestamp"] = timestamp,
        };
        var (_, answer) = await sandbox.CallAsync("eds", "cms.sign", question);
        return Convert.FromBase64String(answer["cms"]!.GetValue<string>());
    }
}
