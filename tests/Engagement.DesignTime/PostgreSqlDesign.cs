using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Engagement.DesignTime;

/// <summary>The model on PostgreSQL, for the migrations tool; no database is opened.</summary>
public sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlEngagementContext>
{
    public PostgreSqlEngagementContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlEngagementContext>().UseNpgsql("Host=127.0.0.1").Options);
}
