"""Fills an empty Tryton database with what a small office has: company, accounts, a customer, a supplier, a bank."""

import os
import sys

from trytond.config import config

config.update_etc(sys.argv[1])

from trytond.pool import Pool  # noqa: E402  (the pool reads the configuration when it is imported)
from trytond.transaction import Transaction  # noqa: E402

DATABASE = sys.argv[2]
os.environ.setdefault("DB_NAME", DATABASE)

Pool.start()
pool = Pool(DATABASE)
with Transaction().start(DATABASE, 0):
    pool.init()

with Transaction().start(DATABASE, 1, context={}):
    from trytond.modules.account.tests import create_chart
    from trytond.modules.company.tests import create_company
    from trytond.modules.currency.tests import create_currency

    Country = pool.get("country.country")
    Party = pool.get("party.party")
    Bank = pool.get("bank")
    User = pool.get("res.user")
    Account = pool.get("account.account")
    Configuration = pool.get("party.configuration")

    Country.create([{"name": "Germany", "code": "DE", "code3": "DEU"}])
    currency = create_currency("EUR")
    currency.code = "EUR"
    currency.save()
    company = create_company("Musterwerke GmbH", currency)
    user = User(1)
    user.companies = [company]
    user.company = company
    user.save()
    with Transaction().set_context(company=company.id):
        create_chart(company)
        payable = Account.search([("type.payable", "=", True), ("company", "=", company.id)], limit=1)[0]
        Party.create([
            {"name": "Anna Schmidt", "code": "4711-0815", "addresses": [("create", [{}])]},
            {
                "name": "Lieferant GmbH",
                "code": "L-1",
                "account_payable": payable.id,
                "addresses": [("create", [{}])],
                "identifiers": [("create", [{"type": "eu_vat", "code": "DE136695976"}])],
            },
        ])
    bank_party, = Party.create([{"name": "Musterbank"}])
    Bank.create([{"party": bank_party.id, "bic": "BYLADEM1001"}])
    Transaction().commit()

print("ready")
