using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Engagement.DesignTime;

/// <summary>The model on SQLite, for the migrations tool; no database is opened.</summary>
public sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteEngagementContext>
{
    public SqliteEngagementContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteEngagementContext>().UseSqlite("Data Source=:memory:").Options);
}
