using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Regulations.Runtime.Store;

/// <summary>One insert of several rows, every value a parameter.</summary>
/// <param name="insert">The statement up to its values; a constant.</param>
internal sealed class SqlValues(string insert)
{
    private readonly StringBuilder sql = new(insert);
    private readonly List<object?> parameters = [];
    private bool hasRows;

    public void Add(ReadOnlySpan<object?> row)
    {
        sql.Append(hasRows ? ", (" : " values (");
        hasRows = true;
        for (var i = 0; i < row.Length; i++)
        {
            sql.Append(i == 0 ? "{" : ", {").Append(parameters.Count.ToString(CultureInfo.InvariantCulture)).Append('}');
            parameters.Add(row[i]);
        }
        sql.Append(')');
    }

    public Task<int> InsertAsync(StoreContext store, CancellationToken cancellation) =>
        store.Database.ExecuteSqlRawAsync(sql.ToString(), parameters!, cancellation);
}
