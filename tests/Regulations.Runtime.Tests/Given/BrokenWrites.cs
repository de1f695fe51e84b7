using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Regulations.Tests.Given;

/// <summary>Breaks the n-th write of a transaction after it was carried out, once armed. A number drawn outside is no part of it.</summary>
internal sealed class BrokenWrites : DbCommandInterceptor
{
    private int left = int.MaxValue;

    public bool HasBroken { get; private set; }

    /// <summary>Some write put entries into the journal.</summary>
    public bool HasSeenJournal { get; private set; }

    public void BreakAfter(int statements)
    {
        (HasBroken, HasSeenJournal) = (false, false);
        left = statements;
    }

    public void Mend() => left = int.MaxValue;

    // PostgreSQL gets many statements in one journey: the fault travels among them.
    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (command is NpgsqlCommand { Transaction: not null } && Writes(command.CommandText) && left != int.MaxValue)
        {
            HasSeenJournal |= command.CommandText.Contains("insert into journal", StringComparison.OrdinalIgnoreCase);
            var statements = command
                .CommandText.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                .ToList();
            if (left <= statements.Count)
            {
                statements.Insert(left, "select 1 / 0");
                command.CommandText = string.Join(";\n", statements);
                HasBroken = true;
            }
            left -= statements.Count;
        }
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default
    )
    {
        Count(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        DbDataReader result,
        CancellationToken cancellationToken = default
    )
    {
        if (command is not NpgsqlCommand)
        {
            Count(command);
        }
        return ValueTask.FromResult(result);
    }

    private void Count(DbCommand command)
    {
        if (Writes(command.CommandText) && command.Transaction is not null)
        {
            HasSeenJournal |= command.CommandText.Contains("insert into journal", StringComparison.OrdinalIgnoreCase);
            if (Interlocked.Decrement(ref left) == 0)
            {
                HasBroken = true;
                throw new BrokenWriteException();
            }
        }
    }

    private static bool Writes(string text) =>
        text.Contains("insert", StringComparison.OrdinalIgnoreCase)
        || text.Contains("update", StringComparison.OrdinalIgnoreCase)
        || text.Contains("delete", StringComparison.OrdinalIgnoreCase);
}

internal sealed class BrokenWriteException() : Exception("The test broke this write.");
