using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Definitions;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Requests.Effects;
using Regulations.Workflows.Engine;
using Regulations.Workflows.State;

namespace Regulations.Runtime.Requests;

/// <summary>Loads a request, tells the engine what happened, and carries out what follows: all within the command's transaction.</summary>
internal sealed class RequestRunner(DefinitionCache definitions, EffectAppliers effects)
{
    /// <summary>Loads a request, locked where the command writes already; refused where there is none.</summary>
    public async Task<RequestWork> LoadAsync(CommandScope scope, string requestId, CancellationToken cancellation) =>
        await scope.RequestAsync(requestId, cancellation) is { } request
            ? await WorkOnAsync(scope, request, cancellation)
            : throw Refusals.RequestNotFound();

    /// <summary>The same for sweeps: null where there is none or somebody else works on it now.</summary>
    public async Task<RequestWork?> TryLoadAsync(CommandScope scope, string requestId, CancellationToken cancellation) =>
        await scope.Dialect.TryLockRequestAsync(scope.Store, requestId, cancellation) is { } request
            ? await WorkOnAsync(scope, request, cancellation)
            : null;

    /// <summary>The same for a request that has been read.</summary>
    public async Task<RequestWork> WorkOnAsync(CommandScope scope, Request request, CancellationToken cancellation)
    {
        var definition = await definitions.GetAsync(request.DefinitionHash, cancellation);
        return scope.Work = new RequestWork(scope, request, definition, WorkflowStateJson.Read(request.State))
        {
            StoredLimits = scope.Recalled is { } known && known.Request == request ? known.Limits : null,
        };
    }

    /// <summary>Starts the engine's instance of a new request.</summary>
    public async Task<RequestWork> StartAsync(
        CommandScope scope,
        Request request,
        LoadedDefinition definition,
        JsonObject inputs,
        CancellationToken cancellation
    )
    {
        scope.Store.Requests.Add(request);
        var work = scope.Work = new RequestWork(scope, request, definition, null) { StoredLimits = [] };
        work.Journal.Add(
            JournalKinds.Started,
            null,
            new JsonObject
            {
                ["definition"] = definition.Hash,
                ["version"] = request.DefinitionVersion,
                ["kind"] = request.Kind,
                ["channel"] = request.Channel,
                ["parent"] = request.ParentId,
            },
            inputs.DeepClone()
        );
        var start = new StartInstance(request.Id, request.CorrelationId, inputs, request.Kind);
        await TakeAsync(work, WorkflowEngine.Start(definition.Workflow, start, scope.Now), cancellation);
        return work;
    }

    /// <summary>Tells the instance of something. False where it found nothing to act on; nothing has changed then.</summary>
    public async Task<bool> TellAsync(RequestWork work, Stimulus stimulus, CancellationToken cancellation)
    {
        var transition = WorkflowEngine.Run(work.Definition.Workflow, work.State!, stimulus, work.Now);
        if (!transition.Accepted)
        {
            return false;
        }
        await TakeAsync(work, transition, cancellation);
        return true;
    }

    private async Task TakeAsync(RequestWork work, Transition transition, CancellationToken cancellation)
    {
        if (!transition.Accepted)
        {
            throw Refusals.EngineRefused(transition.Refusal ?? "");
        }
        EventWaits.Follow(work, work.State, transition.State);
        work.State = transition.State;
        var request = work.Request;
        if (ApplicantOf.Details(work.Definition, transition.State) is { } applicant)
        {
            request.ApplicantName = applicant.Name;
            request.ApplicantType = applicant.Type;
        }
        await effects.ApplyAsync(work, transition.Effects, cancellation);
        request.State = WorkflowStateJson.Write(transition.State);
        request.CorrelationId = transition.State.CorrelationId;
        request.HasIncident = transition.State.Incidents.Count > 0;
        request.Revision++;
        work.Scope.Announce(request.Id);
    }
}
