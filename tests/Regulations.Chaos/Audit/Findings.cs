using Regulations.Chaos.People;
using Regulations.Chaos.Scripts;
using Shouldly;

namespace Regulations.Chaos.Audit;

/// <summary>Compares what the hosts promised and what the scripts planned with what the database holds.</summary>
internal sealed class Findings(DatabaseAudit audit, AcceptedCommands accepted, IReadOnlyDictionary<string, Plan> plans)
{
    public async Task ShouldBeAsPlannedAsync()
    {
        await CommandsShouldBeKeptAsync();
        await CompletionsShouldBeAppliedOnceAsync();
        await NothingShouldBeLeftAsync();
        await RequestsShouldHaveEndedAsPlannedAsync();
        await EachTimerShouldHaveRungOnceAsync();
        await NumbersShouldBeUniqueAsync();
    }

    private async Task CommandsShouldBeKeptAsync()
    {
        var kept = await audit.ListAsync("select key from commands where key = any($1)", accepted.Commands.Keys.ToArray());
        accepted.Commands.Keys.Except(kept, StringComparer.Ordinal).ShouldBeEmpty("accepted, but not in the database");
    }

    private async Task CompletionsShouldBeAppliedOnceAsync()
    {
        var promised = accepted
            .Commands.Keys.Where(key => key.StartsWith("complete/", StringComparison.Ordinal))
            .Select(key => key["complete/".Length..])
            .ToHashSet(StringComparer.Ordinal);
        var journalled = await audit.ListAsync("select data::jsonb ->> 'task' from journal where kind = 'task-completed'");
        var rows = await audit.ListAsync("select id from tasks where status = 'Completed'");

        journalled.GroupBy(task => task).Where(task => task.Count() > 1).Select(task => task.Key).ShouldBeEmpty("applied twice");
        promised.Except(journalled, StringComparer.Ordinal).ShouldBeEmpty("accepted, but not applied");
        journalled.Except(promised, StringComparer.Ordinal).ShouldBeEmpty("applied, but never accepted");
        rows.Except(promised, StringComparer.Ordinal).ShouldBeEmpty("completed, but never accepted");
    }

    private async Task NothingShouldBeLeftAsync()
    {
        (await audit.ListAsync("select id from requests where phase in ('Draft', 'Running')")).ShouldBeEmpty("stuck");
        (await audit.ListAsync("select node_id from tasks where status = 'Open'")).ShouldBeEmpty("tasks of requests that are over");
        (await audit.ListAsync("select node_id from timers where status = 'Waiting'")).ShouldBeEmpty("timers of requests that are over");
        (await audit.ListAsync("select node_id || ' ' || code from incidents where status = 'Open'")).ShouldBeEmpty("incidents");
    }

    private async Task RequestsShouldHaveEndedAsPlannedAsync()
    {
        (await audit.CountAsync("select count(*) from requests")).ShouldBe(plans.Count);
        (await audit.CountAsync("select count(*) from journal where kind = 'started'")).ShouldBe(plans.Count);
        var licences = await audit.ListAsync("select request_id from documents where node_id = 'licence'");
        var refusals = await audit.ListAsync("select request_id from documents where node_id = 'refusal'");
        var withdrawn = await audit.ListAsync("select id from requests where phase = 'Withdrawn'");
        var expired = await audit.ListAsync("select id from requests where phase = 'Expired'");

        licences.Order(StringComparer.Ordinal).ShouldBe(Planned(Ending.Licence), "licences");
        refusals.Order(StringComparer.Ordinal).ShouldBe(Planned(Ending.Refusal), "motivated refusals");
        withdrawn.Order(StringComparer.Ordinal).ShouldBe(Planned(Ending.Withdrawn), "withdrawn");
        expired.Order(StringComparer.Ordinal).ShouldBe(Planned(Ending.Abandoned), "expired drafts");
    }

    private IEnumerable<string> Planned(Ending ending) =>
        plans.Where(plan => plan.Value.Ending == ending).Select(plan => plan.Key).Order(StringComparer.Ordinal);

    private async Task EachTimerShouldHaveRungOnceAsync()
    {
        var fired = await audit.ListAsync("select data::jsonb ->> 'timer' from journal where kind = 'timer-fired'");
        fired.Count.ShouldBe(plans.Values.Count(plan => plan.Ending == Ending.Abandoned), "one timer for each abandoned draft");
        fired.Distinct(StringComparer.Ordinal).Count().ShouldBe(fired.Count, "fired twice");

        var rungs = await audit.ListAsync(
            "select clock_id || ' ' || case rung when 'warn' then 'warned' when 'escalate' then 'escalated' else rung end from sla_rungs"
        );
        var told = await audit.ListAsync(
            "select (data::jsonb ->> 'clock') || ' ' || kind from journal where kind in ('warned', 'due', 'escalated')"
        );
        told.Order(StringComparer.Ordinal).ShouldBe(rungs.Order(StringComparer.Ordinal), "each ring is journalled once");
        var late = plans.Where(plan => plan.Value.IsLate).Select(plan => plan.Key).ToArray();
        var rang = await audit.ListAsync(
            "select rung from sla_rungs join sla_clocks on id = clock_id where node_id = 'step-1' and request_id = any($1)",
            late
        );
        foreach (var rung in new[] { "warn", "due", "escalate" })
        {
            rang.Count(name => name == rung).ShouldBe(late.Length, $"{rung} of the step left lying");
        }
    }

    private async Task NumbersShouldBeUniqueAsync() =>
        (
            await audit.ListAsync(
                "select series || ' ' || number from documents where number is not null group by series, number having count(*) > 1"
            )
        ).ShouldBeEmpty("numbers given twice");
}
