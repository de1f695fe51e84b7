using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.People;
using Regulations.Workflows.Definitions;

namespace Regulations.Runtime.Definitions.Drafts;

/// <summary>What keeps a save from undoing the work of somebody else, or the whole of a definition.</summary>
internal static class DraftGuards
{
    // Of so few activities one may well take away most.
    private const int Few = 4;

    /// <summary>What was edited is what the definition has now.</summary>
    public static async Task CheckBaseAsync(DefinitionDesk desk, string? basedOn, PeopleDirectory people, CancellationToken cancellation)
    {
        var current = desk.Current!;
        if (current.Hash == basedOn)
        {
            return;
        }
        if (basedOn is null)
        {
            // Who begins a draft without having opened anything takes nothing away.
            if (desk.Draft is not null)
            {
                throw Refusals.DraftBaseMissing();
            }
            return;
        }
        throw await ConflictAsync(current, people, cancellation);
    }

    /// <summary>As <see cref="CheckBaseAsync"/>, where not saying what was seen is allowed: the history keeps what goes.</summary>
    public static async Task CheckSeenAsync(DefinitionDesk desk, string? seen, PeopleDirectory people, CancellationToken cancellation)
    {
        if (seen is not null && desk.Current is { } current && current.Hash != seen)
        {
            throw await ConflictAsync(current, people, cancellation);
        }
    }

    /// <summary>A designer that failed to load, or lost its connection half-way, sends a definition without its activities.</summary>
    public static void CheckShrinking(string before, WorkflowDefinition after)
    {
        if (WorkflowDefinition.Read(before).Definition is not { } earlier)
        {
            return;
        }
        var had = Activities(earlier.Root);
        var has = Activities(after.Root);
        if (had > 0 && has == 0)
        {
            throw Refusals.DefinitionEmptied();
        }
        if (had >= Few && has * 2 < had)
        {
            throw Refusals.DefinitionTruncated(had, has);
        }
        if (earlier.CustomProperties.ContainsKey("regulation") && !after.CustomProperties.ContainsKey("regulation"))
        {
            throw Refusals.DefinitionLosesRegulation();
        }
    }

    private static async Task<RefusedException> ConflictAsync(
        DefinitionVersion current,
        PeopleDirectory people,
        CancellationToken cancellation
    )
    {
        var conflict =
            current is { State: DefinitionState.Published, PublishedAt: { } at, PublishedBy: { } by } && at > current.ChangedAt
                ? new SaveConflict(by, at, current.Hash, current.Version)
                : new SaveConflict(current.ChangedBy, current.ChangedAt, current.Hash, current.Version);
        return Refusals.DraftConflict(conflict, (await people.FindAsync(conflict.By, cancellation))?.Name);
    }

    // Whatever the root is: activities stand in "activities", or alone in "body", "then" and the like.
    private static int Activities(JsonNode? node) =>
        node switch
        {
            JsonObject members => members.Sum(member =>
                member.Value is JsonArray items && string.Equals(member.Key, "activities", StringComparison.OrdinalIgnoreCase)
                    ? items.Count + items.Sum(Activities)
                    : Activities(member.Value)
            ),
            JsonArray items => items.Sum(Activities),
            _ => 0,
        };
}
