using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class TakenBackMapping : IEntityTypeConfiguration<TakenBack>
{
    public void Configure(EntityTypeBuilder<TakenBack> builder)
    {
        builder.HasKey(row => row.DeliveryId);
        builder.ToTable("TakenBack");
        builder.Property(row => row.DeliveryId).ValueGeneratedNever();
    }
}
