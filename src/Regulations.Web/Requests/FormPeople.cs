using System.Text.Json.Nodes;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;
using Regulations.Runtime.Views;

namespace Regulations.Web.Requests;

/// <summary>The people that filled forms may name, so that they are shown by name: by the roles their person fields ask for.</summary>
public static class FormPeople
{
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Candidate>>> OfAsync(
        IReadOnlyList<FormView> forms,
        TaskQueries tasks,
        Viewer viewer,
        string requestId,
        CancellationToken cancellation
    )
    {
        var people = new Dictionary<string, IReadOnlyList<Candidate>>();
        foreach (var role in forms.SelectMany(form => RolesAsked(form.Schema)).Distinct())
        {
            people[role] = await tasks.PeopleInRoleAsync(viewer, requestId, role, cancellation);
        }

        return people;
    }

    private static IEnumerable<string> RolesAsked(JsonObject? schema) =>
        (schema?["properties"] as JsonObject ?? [])
            .Select(property => property.Value as JsonObject)
            .Where(field => Text(field?["x-widget"]) == "person")
            .Select(field => Text(field?["x-role"]))
            .OfType<string>();

    private static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
