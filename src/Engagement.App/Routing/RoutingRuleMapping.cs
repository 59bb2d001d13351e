using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Routing;

internal sealed class RoutingRuleMapping : IEntityTypeConfiguration<RoutingRule>
{
    public void Configure(EntityTypeBuilder<RoutingRule> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Conditions).StoredAsJson();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasOne<Queue>().WithMany().HasForeignKey(row => row.QueueId).OnDelete(DeleteBehavior.Cascade);
    }
}
