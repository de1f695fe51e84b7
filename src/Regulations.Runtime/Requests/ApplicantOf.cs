using System.Text.Json.Nodes;
using Regulations.Runtime.Definitions;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>Who asks, as an instance knows it: variable <c>Applicant</c> once somebody entered it, else the input of that name.</summary>
internal static class ApplicantOf
{
    private const string Name = "Applicant";

    public static JsonNode? Json(LoadedDefinition definition, WorkflowState state) => Find(definition, state)?.DeepClone();

    /// <summary>Null while not entered.</summary>
    public static ApplicantDetails? Details(LoadedDefinition definition, WorkflowState state) =>
        Find(definition, state) is { } applicant && Text(applicant["id"]) is { Length: > 0 } id
            ? new ApplicantDetails(
                id,
                Text(applicant["type"]) ?? "natural",
                Text(applicant["name"]) ?? "",
                Text(applicant["representative"])
            )
            : null;

    private static JsonObject? Find(LoadedDefinition definition, WorkflowState state)
    {
        var variable = definition.Workflow.Variables.FirstOrDefault(v => v.Name == Name);
        return (variable is null ? null : state.Variables[variable.Id]) as JsonObject ?? state.Inputs[Name] as JsonObject;
    }

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
