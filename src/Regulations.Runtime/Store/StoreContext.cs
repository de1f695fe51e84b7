using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Regulations.Runtime.People;

namespace Regulations.Runtime.Store;

/// <summary>Everything the house keeps, in one schema for every provider. Identity's stores use it as well.</summary>
public abstract class StoreContext(DbContextOptions options) : IdentityDbContext<Person>(options)
{
    /// <summary>Places of work.</summary>
    public DbSet<Office> Offices => Set<Office>();
}
