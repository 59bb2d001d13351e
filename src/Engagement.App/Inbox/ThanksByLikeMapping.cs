using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class ThanksByLikeMapping : IEntityTypeConfiguration<ThanksByLike>
{
    public void Configure(EntityTypeBuilder<ThanksByLike> builder)
    {
        builder.HasKey(row => row.InteractionId);
        builder.ToTable("ThanksByLike");
        builder.Property(row => row.InteractionId).ValueGeneratedNever();
        builder.Property(row => row.Version).IsConcurrencyToken();
        builder.HasIndex(row => row.ConversationId).IsUnique();
        builder.HasIndex(row => new { row.ChannelId, row.CreatedAt });
        builder.HasIndex(row => row.DueAt).HasFilter("\"State\" = 'Pending'").HasDatabaseName("IX_ThanksByLike_Due");
    }
}
