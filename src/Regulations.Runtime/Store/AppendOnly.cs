using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Regulations.Runtime.Journal;

namespace Regulations.Runtime.Store;

/// <summary>The journal has no way to change an entry; a programming error that tries is stopped here before the database's own guard.</summary>
internal static class AppendOnly
{
    public static void Guard(ChangeTracker tracker)
    {
        foreach (var entry in tracker.Entries())
        {
            if (
                entry.State is EntityState.Modified or EntityState.Deleted
                && entry.Entity is JournalEntry or JournalPayload or JournalAnchor
            )
            {
                throw new InvalidOperationException("The journal is append-only.");
            }
        }
    }
}
