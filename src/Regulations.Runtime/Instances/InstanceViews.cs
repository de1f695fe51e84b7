using System.Text.Json.Nodes;
using NodaTime;
using Regulations.Runtime.Requests;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Instances;

/// <summary>How an instance stands.</summary>
public enum InstanceState
{
    /// <summary>It waits for a person, an instant, a system, an event or a child.</summary>
    Waiting,

    /// <summary>Something failed and is not repaired.</summary>
    Faulted,

    /// <summary>It ended in the ordinary way.</summary>
    Finished,

    /// <summary>It was withdrawn, expired or was ended by the house.</summary>
    Cancelled,
}

/// <summary>A request as an instance of its definition. Holds no personal data.</summary>
/// <param name="Number">Null while it is a draft.</param>
/// <param name="ChangedAt">When its journal grew last.</param>
/// <param name="Incidents">What failed and is not repaired.</param>
/// <param name="ParentId">The instance that started it; null for a request of a person.</param>
public sealed record InstanceHead(
    string RequestId,
    string? Number,
    string DefinitionId,
    int Version,
    RequestPhase Phase,
    InstanceState State,
    int Incidents,
    Instant StartedAt,
    Instant ChangedAt,
    Instant? FinishedAt,
    string? ParentId
);

/// <summary>Whether an instance still goes on; cheap to ask again and again.</summary>
public sealed record InstancePulse(bool IsRunning, InstanceState State, Instant ChangedAt);

/// <summary>An instance with what the engine remembers.</summary>
/// <param name="DefinitionHash">The content it runs on.</param>
/// <param name="Frames">What has begun and not ended, a container before what it holds.</param>
/// <param name="Inputs">By name; a value the viewer may not see is null, and its name stands in <paramref name="Withheld"/>.</param>
/// <param name="Variables">Id and name in the order of the definition.</param>
/// <param name="Values">Values of variables by id; withheld like inputs.</param>
/// <param name="Withheld">Names of inputs and outputs and ids of variables whose values the viewer may not see.</param>
public sealed record InstanceView(
    InstanceHead Head,
    string DefinitionHash,
    IReadOnlyList<InstanceFrame> Frames,
    IReadOnlyList<Bookmark> Bookmarks,
    IReadOnlyList<InstanceIncident> Incidents,
    JsonObject Inputs,
    JsonObject Outputs,
    IReadOnlyList<InstanceVariable> Variables,
    JsonObject Values,
    IReadOnlySet<string> Withheld
);

/// <summary>An activity that has begun and not ended.</summary>
/// <param name="Id">Unique in the instance.</param>
/// <param name="Parent">What holds it; null for the root.</param>
/// <param name="Path">Ids from the root activity down to this one.</param>
public sealed record InstanceFrame(int Id, int? Parent, string NodeId, IReadOnlyList<string> Path);

/// <summary>Something that failed.</summary>
/// <param name="Message">What went wrong; the code alone for viewers who may not know more.</param>
/// <param name="Path">Ids from the root activity down to the one that failed.</param>
public sealed record InstanceIncident(
    string IncidentId,
    string NodeId,
    IReadOnlyList<string> Path,
    string ActivityType,
    string Code,
    string Message,
    Instant RaisedAt
);

/// <summary>A variable of the definition.</summary>
public sealed record InstanceVariable(string Id, string Name);

/// <summary>Requests on one version of a definition.</summary>
/// <param name="Running">Those that have not ended.</param>
/// <param name="Total">All of them.</param>
public sealed record VersionLoad(int Version, int Running, int Total);
