using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions.Drafts;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Definitions.Publishing;

/// <summary>Takes the published version back: new requests are no longer accepted. Running ones run on.</summary>
/// <param name="Reason">Why.</param>
public sealed record Retract(string DefinitionId, string Reason) : ICommand<DefinitionRetracted>;

/// <summary>Nothing of the definition is published any more.</summary>
/// <param name="Version">The version that was.</param>
public sealed record DefinitionRetracted(string DefinitionId, int Version);

internal sealed class RetractHandler(PeopleDirectory people) : ICommandHandler<Retract, DefinitionRetracted>
{
    public async Task<DefinitionRetracted> HandleAsync(Retract command, CommandScope scope, CancellationToken cancellation)
    {
        await Editors.CheckAsync(people, scope, cancellation);
        var reason = Grounds.RequiredReason(command.Reason);
        var desk = await DefinitionDesk.OpenAsync(scope, command.DefinitionId, cancellation);
        var published = desk.Published ?? throw Refusals.NotPublished();
        published.State = DefinitionState.Retracted;
        published.Reason = reason;
        desk.Record(JournalKinds.DefinitionRetracted, published, new JsonObject { ["reason"] = reason });
        return new DefinitionRetracted(desk.DefinitionId, published.Version);
    }
}
