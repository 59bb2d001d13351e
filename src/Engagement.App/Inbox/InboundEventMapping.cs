using Engagement.App.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class InboundEventMapping : IEntityTypeConfiguration<InboundEvent>
{
    public void Configure(EntityTypeBuilder<InboundEvent> builder)
    {
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Ignore(row => row.IsPolled);
        builder.HasIndex(row => new { row.Network, row.EventKey }).IsUnique();
        builder.HasIndex(row => row.Id).HasFilter("\"ReadAt\" IS NULL").HasDatabaseName("IX_InboundEvents_Unread");
    }
}
