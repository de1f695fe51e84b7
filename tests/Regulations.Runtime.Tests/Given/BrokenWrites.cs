using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Regulations.Tests.Given;

/// <summary>Breaks the n-th write of a transaction after it was carried out, once armed. A number drawn outside is no part of it.</summary>
internal sealed class BrokenWrites : DbCommandInterceptor
{
    private int left = int.MaxValue;

    public bool HasBroken { get; private set; }

    public void BreakAfter(int statements)
    {
        HasBroken = false;
        left = statements;
    }

    public void Mend() => left = int.MaxValue;

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
        Count(command);
        return ValueTask.FromResult(result);
    }

    private void Count(DbCommand command)
    {
        var writes =
            command.CommandText.Contains("insert", StringComparison.OrdinalIgnoreCase)
            || command.CommandText.Contains("update", StringComparison.OrdinalIgnoreCase)
            || command.CommandText.Contains("delete", StringComparison.OrdinalIgnoreCase);
        if (writes && command.Transaction is not null && Interlocked.Decrement(ref left) == 0)
        {
            HasBroken = true;
            throw new BrokenWriteException();
        }
    }
}

internal sealed class BrokenWriteException() : Exception("The test broke this write.");
