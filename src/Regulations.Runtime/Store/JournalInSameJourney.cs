using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;
using Regulations.Runtime.Journal;

namespace Regulations.Runtime.Store;

/// <summary>Sends a command's entries of the journal to PostgreSQL together with the other rows it saves: one journey instead of two.</summary>
internal sealed class JournalInSameJourney : DbCommandInterceptor
{
    // As arrays, so that the statements are the same for any number of rows and the server keeps their plans.
    private const string Insert = """
        insert into journal (stream, seq, at, actor, kind, node_id, data, payload_digest, previous_hash, hash)
        select * from unnest(@j_stream, @j_seq, @j_at, @j_actor, @j_kind, @j_node, @j_data, @j_digest, @j_previous, @j_hash);
        """;

    private const string InsertPayloads = """
        insert into journal_payloads (stream, seq, content) select * from unnest(@p_stream, @p_seq, @p_content);
        """;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default
    )
    {
        if (eventData is { CommandSource: CommandSource.SaveChanges, Context: PostgreSqlStore { Unsent: { } rows } store })
        {
            Append((NpgsqlCommand)command, rows);
            store.Unsent = null;
        }
        return ValueTask.FromResult(result);
    }

    // Behind the other statements: EF Core counts the rows of its own from the first.
    private static void Append(NpgsqlCommand command, JournalRows rows)
    {
        var entries = rows.Entries;
        command.CommandText += Insert;
        Texts("j_stream", entries.Select(e => e.Stream));
        Add("j_seq", NpgsqlDbType.Integer, entries.Select(e => e.Seq).ToArray());
        Add("j_at", NpgsqlDbType.Bigint, entries.Select(e => e.At.ToUnixTimeTicks()).ToArray());
        Texts("j_actor", entries.Select(e => e.Actor));
        Texts("j_kind", entries.Select(e => e.Kind));
        Texts("j_node", entries.Select(e => e.NodeId));
        Texts("j_data", entries.Select(e => e.Data));
        Texts("j_digest", entries.Select(e => e.PayloadDigest));
        Texts("j_previous", entries.Select(e => e.PreviousHash));
        Texts("j_hash", entries.Select(e => e.Hash));
        var payloads = rows.Payloads;
        if (payloads.Count > 0)
        {
            command.CommandText += InsertPayloads;
            Texts("p_stream", payloads.Select(p => p.Stream));
            Add("p_seq", NpgsqlDbType.Integer, payloads.Select(p => p.Seq).ToArray());
            Texts("p_content", payloads.Select(p => p.Content));
        }

        void Texts(string name, IEnumerable<string?> values) => Add(name, NpgsqlDbType.Text, values.ToArray());

        void Add(string name, NpgsqlDbType type, object values) =>
            command.Parameters.Add(new NpgsqlParameter(name, NpgsqlDbType.Array | type) { Value = values });
    }
}
