using Microsoft.EntityFrameworkCore;

namespace Engagement.App.Data;

/// <summary>Gives the context of the chosen database under the name of the model.</summary>
internal sealed class ContextFactory<TContext>(IDbContextFactory<TContext> inner) : IDbContextFactory<EngagementContext>
    where TContext : EngagementContext
{
    public EngagementContext CreateDbContext() => inner.CreateDbContext();
}
