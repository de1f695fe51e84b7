using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;
using Regulations.Calendars;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Store;

namespace Regulations.Runtime.Commands;

/// <summary>The one door for changes: applies a command in one transaction, once per idempotency key. Safe for many threads.</summary>
public sealed partial class CommandBus
{
    private const int MaximumAttempts = 12;
    private const int LongestKey = 200;

    private readonly IStore store;
    private readonly IClock clock;
    private readonly CommandDispatch dispatch;
    private readonly OutboxSignal mail;
    private readonly OwnMail ownMail;
    private readonly RequestMemory memory;
    private readonly RequestChanges changes;
    private readonly ILogger<CommandBus> log;

    internal CommandBus(
        IStore store,
        IClock clock,
        CommandDispatch dispatch,
        OutboxSignal mail,
        OwnMail ownMail,
        RequestMemory memory,
        RequestChanges changes,
        ILogger<CommandBus> log
    )
    {
        this.store = store;
        this.clock = clock;
        this.dispatch = dispatch;
        this.mail = mail;
        this.ownMail = ownMail;
        this.memory = memory;
        this.changes = changes;
        this.log = log;
    }

    /// <summary>Applies the command, or says why not. Conflicts with others are retried inside.</summary>
    /// <exception cref="OperationCanceledException">Cancelled; where that was before the commit, nothing has changed.</exception>
    public async Task<CommandResult<TAnswer>> SendAsync<TAnswer>(
        ICommand<TAnswer> command,
        CommandContext context,
        CancellationToken cancellation = default
    )
    {
        var name = command.GetType().Name;
        using var activity = Telemetry.Source.StartActivity(name);
        activity?.SetTag("regulations.correlation", context.Correlation);
        var started = Stopwatch.GetTimestamp();
        try
        {
            if (context.IdempotencyKey.Length is 0 or > LongestKey)
            {
                throw Refusals.KeyMissing();
            }
            var result = await RepeatAsync(command, name, context, cancellation);
            Telemetry.CommandsApplied.Add(1, new KeyValuePair<string, object?>("command", name));
            return result;
        }
        catch (OutsideCalendarException outside)
        {
            var refusal = Refusals.OutsideCalendar(outside.Text).Refusal;
            Telemetry.CommandsRefused.Add(1, new("command", name), new("code", refusal.Code));
            LogRefused(name, refusal.Code);
            return new CommandResult<TAnswer>(refusal);
        }
        catch (RefusedException refused)
        {
            activity?.SetTag("regulations.refusal", refused.Refusal.Code);
            Telemetry.CommandsRefused.Add(1, new("command", name), new("code", refused.Refusal.Code));
            LogRefused(name, refused.Refusal.Code);
            return new CommandResult<TAnswer>(refused.Refusal);
        }
        finally
        {
            Telemetry.CommandDuration.Record(
                Stopwatch.GetElapsedTime(started).TotalSeconds,
                new KeyValuePair<string, object?>("command", name)
            );
        }
    }

    private async Task<CommandResult<TAnswer>> RepeatAsync<TAnswer>(
        ICommand<TAnswer> command,
        string name,
        CommandContext context,
        CancellationToken cancellation
    )
    {
        var doer = dispatch.For(command);
        var fingerprint = CommandFingerprint.Of(command, context.Actor);
        if (doer.NeedsCheck(command))
        {
            if (await EarlierAnswerAsync<TAnswer>(context, fingerprint, cancellation) is { } earlier)
            {
                return earlier;
            }
            await doer.CheckAsync(command, context, cancellation);
        }
        // What others do meanwhile may undo what was prepared beside them: that is not repeated but done with all locks.
        if (doer.MayPrepare && await PrepareAsync(command, name, doer, context, fingerprint, cancellation) is { } prepared)
        {
            return prepared;
        }
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await ApplyAsync(command, name, doer, context, fingerprint, cancellation);
            }
            catch (Exception conflict) when (store.Dialect.IsPassing(conflict) && !cancellation.IsCancellationRequested)
            {
                Telemetry.CommandsRetried.Add(1, new KeyValuePair<string, object?>("command", name));
                if (attempt == MaximumAttempts)
                {
                    LogGaveUp(name, attempt, conflict.GetType().Name);
                    throw Refusals.Busy();
                }
                // Of several that collide each waits a little longer than the one before, so that they do not collide again.
                await Task.Delay(TimeSpan.FromMilliseconds(Math.Min(5 << Math.Min(attempt, 7), 500)), cancellation);
            }
        }
    }

    /// <summary>Reads and reckons while others write, then writes; null where something came between, or it would be refused: the locks decide.</summary>
    private async Task<CommandResult<TAnswer>?> PrepareAsync<TAnswer>(
        ICommand<TAnswer> command,
        string name,
        CommandDoer<TAnswer> doer,
        CommandContext context,
        string fingerprint,
        CancellationToken cancellation
    )
    {
        await using var place = await store.Dialect.TakePlaceAsync(cancellation);
        await using var database = store.Open();
        await ConnectAsync(database, cancellation);
        await using var transaction = new CommandTransaction(database, store.Dialect);
        var scope = new CommandScope(database, store.Dialect, transaction, ownMail, memory, context, clock.GetCurrentInstant());
        try
        {
            var answer = await doer.HandleAsync(command, scope, cancellation);
            var row = Row(name, context, fingerprint, scope);
            row.Answer = JsonSerializer.Serialize(answer, CommandFingerprint.Json);
            database.Commands.Add(row);
            // Looked for before the turn is taken: others wait for it.
            database.ChangeTracker.DetectChanges();
            if (scope.Recalled is { } recalled && database.Entry(recalled.Request).State == EntityState.Unchanged)
            {
                // Nothing would be written by which to see that what was remembered is still so.
                return null;
            }
            await transaction.BeginAsync(cancellation);
            await SaveAsync(scope, transaction, cancellation);
            Remember(scope);
            Announce(scope);
            return new CommandResult<TAnswer>(answer, repeated: false);
        }
        catch (Exception undone)
            when (!cancellation.IsCancellationRequested
                && (undone is RefusedException or OutsideCalendarException || !transaction.HasBegun || store.Dialect.IsPassing(undone))
            )
        {
            Telemetry.CommandsRetried.Add(1, new KeyValuePair<string, object?>("command", name));
            return null;
        }
    }

    private async Task<CommandResult<TAnswer>> ApplyAsync<TAnswer>(
        ICommand<TAnswer> command,
        string name,
        CommandDoer<TAnswer> doer,
        CommandContext context,
        string fingerprint,
        CancellationToken cancellation
    )
    {
        await using var place = await store.Dialect.TakePlaceAsync(cancellation);
        await using var database = store.Open();
        await ConnectAsync(database, cancellation);
        await using var transaction = new CommandTransaction(database, store.Dialect);
        await transaction.BeginAsync(cancellation);
        var scope = new CommandScope(database, store.Dialect, transaction, ownMail, null, context, clock.GetCurrentInstant());
        var row = Row(name, context, fingerprint, scope);
        if (!await store.Dialect.TryInsertKeyAsync(database, row, cancellation))
        {
            var earlier = await database.Commands.AsNoTracking().SingleAsync(c => c.Key == row.Key, cancellation);
            return FirstAnswer<TAnswer>(earlier, fingerprint);
        }
        var answer = await doer.HandleAsync(command, scope, cancellation);
        database.Commands.Attach(row);
        row.Answer = JsonSerializer.Serialize(answer, CommandFingerprint.Json);
        database.ChangeTracker.DetectChanges();
        await SaveAsync(scope, transaction, cancellation);
        Forget(scope);
        Announce(scope);
        return new CommandResult<TAnswer>(answer, repeated: false);
    }

    // One connection for all of it. What has changed is looked for once, at the end; a save that fails undoes the whole command.
    private static async Task ConnectAsync(StoreContext database, CancellationToken cancellation)
    {
        database.ChangeTracker.AutoDetectChangesEnabled = false;
        database.Database.AutoSavepointsEnabled = false;
        await database.Database.OpenConnectionAsync(cancellation);
    }

    private static async Task SaveAsync(CommandScope scope, CommandTransaction transaction, CancellationToken cancellation)
    {
        await scope.Dialect.SaveAsync(scope.Store, scope.Journal.Rows(scope.Store), cancellation);
        await transaction.CommitAsync();
    }

    private static CommandRow Row(string name, CommandContext context, string fingerprint, CommandScope scope) =>
        new()
        {
            Key = context.IdempotencyKey,
            Name = name,
            Actor = context.Actor,
            RequestHash = fingerprint,
            At = scope.Now,
        };

    private async Task<CommandResult<TAnswer>?> EarlierAnswerAsync<TAnswer>(
        CommandContext context,
        string fingerprint,
        CancellationToken cancellation
    )
    {
        await using var database = store.Open();
        var key = context.IdempotencyKey;
        var earlier = await database.Commands.AsNoTracking().SingleOrDefaultAsync(c => c.Key == key, cancellation);
        return earlier is null ? null : FirstAnswer<TAnswer>(earlier, fingerprint);
    }

    private static CommandResult<TAnswer> FirstAnswer<TAnswer>(CommandRow earlier, string fingerprint) =>
        earlier.RequestHash == fingerprint
            ? new CommandResult<TAnswer>(JsonSerializer.Deserialize<TAnswer>(earlier.Answer!, CommandFingerprint.Json)!, repeated: true)
            : throw Refusals.KeyReused();

    private void Forget(CommandScope scope)
    {
        foreach (var request in scope.Changed)
        {
            memory.Forget(request);
        }
    }

    private void Remember(CommandScope scope)
    {
        Forget(scope);
        if (scope.Work is { Request.FinishedAt: null } work && scope.Changed.Contains(work.Request.Id))
        {
            memory.Keep(work.Left());
        }
    }

    private void Announce(CommandScope scope)
    {
        // The delivery has a copy of its own: the command that ends the message has the row.
        ownMail.Hand(scope.Leased.Select(message => message.Copy()));
        if (scope.HasMail)
        {
            mail.Ring();
        }
        foreach (var request in scope.Changed)
        {
            changes.Publish(request);
        }
    }

    [LoggerMessage(1, LogLevel.Information, "{Command} was refused: {Code}")]
    private partial void LogRefused(string command, string code);

    [LoggerMessage(2, LogLevel.Error, "{Command} gave up after {Attempts} attempts: {Conflict}")]
    private partial void LogGaveUp(string command, int attempts, string conflict);
}
