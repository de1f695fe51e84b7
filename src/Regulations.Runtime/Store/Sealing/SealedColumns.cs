using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Regulations.Runtime.Attachments;
using Regulations.Runtime.Documents;
using Regulations.Runtime.Journal;
using Regulations.Runtime.Outbox;
using Regulations.Runtime.Requests;
using Regulations.Runtime.Tasks;

namespace Regulations.Runtime.Store.Sealing;

/// <summary>The columns that hold what people said of themselves: states, forms, signatures, payloads, papers, files.</summary>
internal static class SealedColumns
{
    public static void Apply(ModelBuilder builder, StoreSeal seal)
    {
        ValueConverter text = new ValueConverter<string, string>(plain => seal.Close(plain), stored => seal.Open(stored));
        ValueConverter bytes = new ValueConverter<byte[], byte[]>(plain => seal.Close(plain), stored => seal.Open(stored));
        builder.Entity<Request>().Property(r => r.State).HasConversion(text);
        builder.Entity<WorkTask>().Property(t => t.Details).HasConversion(text);
        builder.Entity<WorkTask>().Property(t => t.Result).HasConversion(text);
        builder.Entity<WorkTask>().Property(t => t.Signature).HasConversion(text);
        builder.Entity<OutboxMessage>().Property(m => m.Payload).HasConversion(text);
        builder.Entity<JournalPayload>().Property(p => p.Content).HasConversion(text);
        builder.Entity<IssuedDocument>().Property(d => d.Content).HasConversion(text);
        builder.Entity<Blob>().Property(b => b.Content).HasConversion(bytes, new ArrayStructuralComparer<byte>());
    }
}

/// <summary>A model holds its seal, so each key ring of a process has a model of its own.</summary>
internal sealed class ModelOfSeal : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), (context as StoreContext)?.Seal, designTime);
}
