using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Engagement.App.Inbox;

internal sealed class ObjectionMapping : IEntityTypeConfiguration<Objection>
{
    public void Configure(EntityTypeBuilder<Objection> builder)
    {
        builder.HasKey(row => row.InteractionId);
        builder.Property(row => row.InteractionId).ValueGeneratedNever();
        builder.HasOne<Interaction>().WithOne().HasForeignKey<Objection>(row => row.InteractionId).OnDelete(DeleteBehavior.Cascade);
    }
}
