using System.Text.Json.Nodes;
using Regulations.Runtime.Commands;
using Regulations.Runtime.Journal;
using Regulations.Runtime.People;
using Regulations.Runtime.Store;
using Regulations.Workflows.Engine;

namespace Regulations.Runtime.Requests;

/// <summary>
/// Operations or an administrator ends a request that cannot go on: every wait is cancelled, nothing is issued, the applicant is told on which
/// ground. What was sent already stays sent.
/// </summary>
/// <param name="RequestId">The request.</param>
/// <param name="Ground">1–4000 characters; goes into the journal and to the applicant.</param>
public sealed record EndRequest(string RequestId, string Ground) : ICommand<RequestEnded>;

/// <summary>The request was ended.</summary>
public sealed record RequestEnded(string RequestId);

internal sealed class EndRequestHandler(RequestRunner runner, PeopleDirectory people) : ICommandHandler<EndRequest, RequestEnded>
{
    public async Task<RequestEnded> HandleAsync(EndRequest command, CommandScope scope, CancellationToken cancellation)
    {
        var ground = Grounds.Required(command.Ground);
        if (await people.FindAsync(scope.Actor, cancellation) is not { IsOverseer: true })
        {
            throw Refusals.NotYours();
        }
        var work = await runner.LoadAsync(scope, command.RequestId, cancellation);
        if (work.Request.FinishedAt is not null)
        {
            throw Refusals.RequestEnded();
        }
        work.Journal.Add(JournalKinds.Cancelled, null, [], new JsonObject { ["ground"] = ground });
        await runner.TellAsync(work, new Stimulus.Cancel("ended-by-the-house", scope.Actor), cancellation);
        work.Store.Notices.Add(NoticeOf(work, ground));
        return new RequestEnded(work.Request.Id);
    }

    private static Notice NoticeOf(RequestWork work, string ground) =>
        new()
        {
            Id = CommandScope.NewId(),
            RequestId = work.Request.Id,
            NodeId = "",
            To = Roles.Applicant,
            ToUser = work.Request.ApplicantUser,
            OfficeId = null,
            Kind = "information",
            Message = TextsJson.Write(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["kk"] = $"Өтініш бойынша жұмыс тоқтатылды. Негіз: {ground}",
                    ["ru"] = $"Работа по заявлению прекращена. Основание: {ground}",
                    ["en"] = $"Work on the request was ended. Ground: {ground}",
                }
            ),
            DocumentId = null,
            Source = null,
            At = work.Now,
        };
}
