-- A section of risks says of which register.
alter table pack_sections
  add column register_id int,
  add foreign key (trust_id, register_id) references risk_registers (trust_id, id);
