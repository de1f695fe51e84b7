using System.Text.Json.Nodes;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Workflows.Running;

/// <summary>What an in-memory run gave.</summary>
/// <param name="Status">Running where waits were left over (no answer and nothing to resume), else finished.</param>
/// <param name="SubStatus">How.</param>
/// <param name="Lines">Lines written, in order.</param>
/// <param name="Completed">Ids of the activities completed, in order of completion; the root is left out.</param>
/// <param name="Outputs">The workflow's outputs.</param>
/// <param name="Effects">Everything that came about, in order, across all stimuli.</param>
/// <param name="State">The last state.</param>
public sealed record RunReport(
    WorkflowStatus Status,
    WorkflowSubStatus SubStatus,
    IReadOnlyList<string> Lines,
    IReadOnlyList<string> Completed,
    JsonObject Outputs,
    IReadOnlyList<Effect> Effects,
    WorkflowState State
);
