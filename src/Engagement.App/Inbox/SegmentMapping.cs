using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class SegmentMapping : IEntityTypeConfiguration<Segment>
{
    public void Configure(EntityTypeBuilder<Segment> builder)
    {
        builder.HasKey(row => row.Name);
        builder.Property(row => row.Rule).StoredAsJson();
        builder.Property(row => row.Version).IsConcurrencyToken();
    }
}
